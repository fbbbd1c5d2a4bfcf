/**
 * As whom something was moderated: what the portal's moderators decided, the admins of a workspace do not undo. Nothing is
 * known of what was decided before: that can be undone as until now.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('moderation_actions', table => {
    table.string('level', 16);
  });
  await knex.schema.alterTable('reports', table => {
    table.string('handled_level', 16);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // In SQLite knex would make the table anew to drop a column.
  await knex.raw('alter table reports drop column handled_level');
  await knex.raw('alter table moderation_actions drop column level');
};
