/**
 * Writing: a person's own changes of a published entity, and which rows of the history were saved while writing.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('entity_drafts', table => {
    table
      .string('entity_id', 36)
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('user_ref', 255).notNullable();
    // Revision of the entity that the changes were made on.
    table.integer('base_revision').notNullable();
    // Counts the savings of the draft itself.
    table.integer('revision').notNullable();
    table.string('title', 200).notNullable();
    table.text('description');
    table.string('language', 8).notNullable();
    table.text('spec').notNullable();
    table.string('updated_at', 24).notNullable();
    table.primary(['entity_id', 'user_ref']);
  });

  await knex.schema.alterTable('entity_revisions', table => {
    // Of a row saved while writing: when that stretch of writing began. Null for what a person saved by a decision.
    table.string('writing_since', 24);
  });

  await knex.schema.alterTable('entities', table => {
    // What is to be removed for good; few rows, so only they are in it.
    table.index(['deleted_at', 'id'], 'entities_by_deletion', {
      predicate: knex.whereNotNull('deleted_at'),
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('entities', table => {
    table.dropIndex(['deleted_at', 'id'], 'entities_by_deletion');
  });
  await knex.schema.alterTable('entity_revisions', table => {
    table.dropColumn('writing_since');
  });
  await knex.schema.dropTable('entity_drafts');
};
