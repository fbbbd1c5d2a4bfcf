/**
 * Lists of one kind in the order of making: what exports are written in, and "newest first" on the screen. Without it
 * SQLite takes another index of the kind and sorts all of them anew for each page.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table.index(['kind', 'created_at', 'id'], 'entities_by_kind_and_making');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('entities', table => {
    table.dropIndex([], 'entities_by_kind_and_making');
  });
};
