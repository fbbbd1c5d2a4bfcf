/**
 * The first schema.
 *
 * Ids are UUIDs as text, instants are ISO 8601 in UTC with milliseconds as text, specs are JSON as text: the same bytes in
 * SQLite and PostgreSQL, so that both order and answer alike. Titles are ordered by a key of our own under a binary
 * collation, because the collations of two databases never agree.
 */

const uuid = (table, name) => table.string(name, 36);
const instant = (table, name) => table.string(name, 24);
const ref = (table, name) => table.string(name, 255);

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const binaryText = knex.client.config.client.includes('pg')
    ? 'varchar(250) collate "C"'
    : 'varchar(250)';

  await knex.schema.createTable('entities', table => {
    uuid(table, 'id').primary();
    table.string('kind', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 63).notNullable();
    table.string('title', 200).notNullable();
    table.specificType('sort_title', binaryText).notNullable();
    table.text('description');
    table.string('language', 8).notNullable();
    // The workspace an entity lives in; a workspace lives in itself.
    uuid(table, 'workspace_id').notNullable();
    // The root workspace above it: the audience of `programme`.
    uuid(table, 'programme_id').notNullable();
    table.string('visibility', 16).notNullable();
    table.string('status', 16).notNullable();
    table.string('origin', 16).notNullable().defaultTo('authored');
    table.integer('revision').notNullable();
    table.text('spec').notNullable();
    instant(table, 'created_at').notNullable();
    ref(table, 'created_by').notNullable();
    instant(table, 'updated_at').notNullable();
    ref(table, 'updated_by').notNullable();
    instant(table, 'published_at');
    instant(table, 'deleted_at');
    ref(table, 'deleted_by');
    table.unique(['kind', 'namespace', 'name']);
    table.index(
      ['kind', 'workspace_id', 'sort_title', 'id'],
      'entities_by_title',
    );
    table.index(['kind', 'updated_at', 'id'], 'entities_by_change');
    // Lists over everything in an order that does not move while paging: the catalog's and the search index's refresh.
    table.index(['created_at', 'id'], 'entities_by_making');
    table.index(['workspace_id', 'kind'], 'entities_by_workspace');
    table.index(['programme_id'], 'entities_by_programme');
  });

  await knex.schema.createTable('entity_revisions', table => {
    uuid(table, 'entity_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table.integer('revision').notNullable();
    table.string('title', 200).notNullable();
    table.text('description');
    table.string('language', 8).notNullable();
    table.string('visibility', 16).notNullable();
    table.string('status', 16).notNullable();
    table.text('spec').notNullable();
    instant(table, 'at').notNullable();
    ref(table, 'by').notNullable();
    table.string('note', 500);
    table.primary(['entity_id', 'revision']);
  });

  await knex.schema.createTable('entity_facets', table => {
    uuid(table, 'entity_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('facet', 40).notNullable();
    table.string('value', 255).notNullable();
    table.primary(['entity_id', 'facet', 'value']);
    table.index(['facet', 'value', 'entity_id'], 'entity_facets_by_value');
  });

  await knex.schema.createTable('entity_relations', table => {
    uuid(table, 'source_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('type', 40).notNullable();
    ref(table, 'target_ref').notNullable();
    table.primary(['source_id', 'type', 'target_ref']);
    table.index(['target_ref', 'type'], 'entity_relations_by_target');
  });

  await knex.schema.createTable('memberships', table => {
    uuid(table, 'workspace_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    ref(table, 'member_ref').notNullable();
    table.string('role', 16).notNullable();
    instant(table, 'added_at').notNullable();
    ref(table, 'added_by').notNullable();
    table.primary(['workspace_id', 'member_ref']);
    table.index(['member_ref'], 'memberships_by_member');
  });

  await knex.schema.createTable('uploads', table => {
    table.string('id', 64).primary();
    uuid(table, 'workspace_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    ref(table, 'created_by').notNullable();
    table.string('file_name', 255).notNullable();
    table.bigInteger('size').notNullable();
    table.string('state', 16).notNullable();
    table.string('media_type', 127);
    table.string('sha256', 64);
    instant(table, 'created_at').notNullable();
    instant(table, 'expires_at').notNullable();
    // A lease: one request at a time writes to an upload, whichever replica it came to.
    uuid(table, 'lock_token');
    instant(table, 'lock_until');
    table.boolean('lock_wanted').notNullable().defaultTo(false);
    table.index(['state', 'expires_at'], 'uploads_by_expiry');
  });

  await knex.schema.createTable('blobs', table => {
    table.string('sha256', 64).primary();
    table.bigInteger('size').notNullable();
    instant(table, 'created_at').notNullable();
  });

  await knex.schema.createTable('document_versions', table => {
    uuid(table, 'document_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table.integer('version').notNullable();
    table
      .string('sha256', 64)
      .notNullable()
      .references('sha256')
      .inTable('blobs');
    table.string('file_name', 255).notNullable();
    table.string('media_type', 127).notNullable();
    table.bigInteger('size').notNullable();
    instant(table, 'created_at').notNullable();
    ref(table, 'created_by').notNullable();
    table.text('note');
    table.primary(['document_id', 'version']);
    table.index(['sha256'], 'document_versions_by_blob');
  });

  await knex.schema.createTable('threads', table => {
    uuid(table, 'id').primary();
    // Null when the anchor is an entity of the portal's catalog that is not ours.
    uuid(table, 'entity_id')
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    ref(table, 'anchor_ref').notNullable();
    table.string('section', 100);
    table.string('kind', 20).notNullable();
    table.string('title', 200).notNullable();
    table.boolean('locked').notNullable().defaultTo(false);
    table.boolean('pinned').notNullable().defaultTo(false);
    table.boolean('resolved').notNullable().defaultTo(false);
    table.integer('last_seq').notNullable();
    table.integer('revision').notNullable();
    instant(table, 'created_at').notNullable();
    ref(table, 'created_by').notNullable();
    instant(table, 'last_post_at').notNullable();
    ref(table, 'last_post_by').notNullable();
    table.index(['anchor_ref', 'last_post_at', 'id'], 'threads_by_anchor');
    table.index(['entity_id', 'last_post_at', 'id'], 'threads_by_entity');
    table.index(['last_post_at', 'id'], 'threads_by_last_post');
  });

  await knex.schema.createTable('posts', table => {
    uuid(table, 'id').primary();
    uuid(table, 'thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    table.integer('seq').notNullable();
    table.text('body').notNullable();
    ref(table, 'author').notNullable();
    instant(table, 'created_at').notNullable();
    instant(table, 'edited_at');
    instant(table, 'deleted_at');
    ref(table, 'deleted_by');
    table.integer('revision').notNullable();
    table.unique(['thread_id', 'seq']);
  });

  // What a post said before each edit.
  await knex.schema.createTable('post_revisions', table => {
    uuid(table, 'post_id')
      .notNullable()
      .references('id')
      .inTable('posts')
      .onDelete('CASCADE');
    table.integer('revision').notNullable();
    table.text('body').notNullable();
    instant(table, 'at').notNullable();
    ref(table, 'by').notNullable();
    table.primary(['post_id', 'revision']);
  });

  await knex.schema.createTable('read_marks', table => {
    uuid(table, 'thread_id')
      .notNullable()
      .references('id')
      .inTable('threads')
      .onDelete('CASCADE');
    ref(table, 'user_ref').notNullable();
    table.integer('seq').notNullable();
    instant(table, 'at').notNullable();
    table.primary(['thread_id', 'user_ref']);
    table.index(['user_ref'], 'read_marks_by_user');
  });

  await knex.schema.createTable('outbox', table => {
    table.bigIncrements('position').primary();
    // Idempotency key: a receiver that has seen it has had the event.
    uuid(table, 'id').notNullable().unique();
    table.string('topic', 60).notNullable();
    table.text('payload').notNullable();
    instant(table, 'created_at').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    // Until then one replica is delivering it, or a failed delivery waits for its next try.
    instant(table, 'not_before');
    instant(table, 'delivered_at');
    table.index(['delivered_at', 'position'], 'outbox_undelivered');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'outbox',
    'read_marks',
    'post_revisions',
    'posts',
    'threads',
    'document_versions',
    'blobs',
    'uploads',
    'memberships',
    'entity_relations',
    'entity_facets',
    'entity_revisions',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
