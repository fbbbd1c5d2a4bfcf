/**
 * Files in full: what was read from them, attachments of posts and sections, and the checks of the store.
 */

const uuid = (table, name) => table.string(name, 36);
const instant = (table, name) => table.string(name, 24);
const ref = (table, name) => table.string(name, 255);

const blob = table =>
  table
    .string('sha256', 64)
    .notNullable()
    .references('sha256')
    .inTable('blobs');

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // By content, so that equal files are read once. It goes with its blob.
  await knex.schema.createTable('file_readings', table => {
    blob(table).primary().onDelete('CASCADE');
    table.string('media_type', 127).notNullable();
    table.string('state', 16).notNullable();
    // Why it failed, for the log and the portal's owner.
    table.string('reason', 200);
    table.integer('page_count');
    table.boolean('truncated').notNullable().defaultTo(false);
    table.integer('attempts').notNullable().defaultTo(0);
    // Until then one replica is reading it, or a failed reading waits for its next try.
    instant(table, 'not_before');
    table.text('html');
    // A PNG picture of a few kilobytes.
    table.binary('thumbnail');
    instant(table, 'updated_at').notNullable();
  });
  // What waits for its reading; few rows, so only they are in it.
  await knex.schema.raw(
    "create index file_readings_waiting on file_readings (not_before, sha256) where state = 'waiting'",
  );

  await knex.schema.createTable('file_pages', table => {
    table
      .string('sha256', 64)
      .notNullable()
      .references('sha256')
      .inTable('file_readings')
      .onDelete('CASCADE');
    table.integer('page').notNullable();
    table.text('text').notNullable();
    table.primary(['sha256', 'page']);
  });

  await knex.schema.createTable('attachments', table => {
    uuid(table, 'id').primary();
    uuid(table, 'workspace_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    blob(table);
    table.string('file_name', 255).notNullable();
    table.string('media_type', 127).notNullable();
    table.bigInteger('size').notNullable();
    instant(table, 'created_at').notNullable();
    ref(table, 'created_by').notNullable();
    table.index(['sha256'], 'attachments_by_blob');
    table.index(['workspace_id'], 'attachments_by_workspace');
    table.index(['created_at', 'id'], 'attachments_by_making');
  });

  // Where an attachment may be read: in everything that shows or has shown it, older revisions included.
  await knex.schema.createTable('entity_attachments', table => {
    uuid(table, 'entity_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    uuid(table, 'attachment_id')
      .notNullable()
      .references('id')
      .inTable('attachments')
      .onDelete('CASCADE');
    // False while only somebody's own changes show it, which nobody else reads: it must be kept, and not be read.
    table.boolean('shown').notNullable().defaultTo(true);
    table.primary(['entity_id', 'attachment_id']);
    table.index(['attachment_id'], 'entity_attachments_by_attachment');
  });

  await knex.schema.createTable('post_attachments', table => {
    uuid(table, 'post_id')
      .notNullable()
      .references('id')
      .inTable('posts')
      .onDelete('CASCADE');
    uuid(table, 'attachment_id')
      .notNullable()
      .references('id')
      .inTable('attachments')
      .onDelete('CASCADE');
    // Place among the files of the post; null for what its text shows.
    table.integer('position');
    // False for what an edit took away: the history still names it, and readers of the post get it no more.
    table.boolean('shown').notNullable().defaultTo(true);
    table.primary(['post_id', 'attachment_id']);
    table.index(['attachment_id'], 'post_attachments_by_attachment');
  });

  // The newest result for each blob, by the job that reads all bytes again.
  await knex.schema.createTable('blob_checks', table => {
    blob(table).primary().onDelete('CASCADE');
    table.string('result', 16).notNullable();
    instant(table, 'checked_at').notNullable();
    // Damaged ones by result; whole ones by when their turn comes again.
    table.index(['result', 'checked_at', 'sha256'], 'blob_checks_by_result');
  });

  await knex.schema.alterTable('uploads', table => {
    // What is being discussed, when the file is for a post: then whoever may post may send it.
    ref(table, 'anchor_ref');
    // The hash that its sender announced.
    table.string('promised_sha256', 64);
    table.index(['created_by', 'created_at'], 'uploads_by_person');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('uploads', table => {
    table.dropIndex(['created_by', 'created_at'], 'uploads_by_person');
    table.dropColumn('promised_sha256');
    table.dropColumn('anchor_ref');
  });
  for (const table of [
    'blob_checks',
    'post_attachments',
    'entity_attachments',
    'attachments',
    'file_pages',
    'file_readings',
  ]) {
    await knex.schema.dropTable(table);
  }
};
