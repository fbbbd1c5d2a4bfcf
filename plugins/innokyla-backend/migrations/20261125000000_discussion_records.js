/**
 * What discussions have to remember: how a thread was asked for, who was asked for comments before, every post that answers
 * such a request, what newcomers do beside writing.
 */

const within = (table, name, parent) =>
  table
    .string(name, 36)
    .notNullable()
    .references('id')
    .inTable(parent)
    .onDelete('CASCADE');

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('threads', table => {
    // SHA-256 of the request that made it, to tell a repeated one from another with the same id.
    table.string('request_hash', 64);
  });

  // Who has been told that comments are asked of them: once in a thread, however often they are taken off and put back.
  await knex.schema.createTable('review_calls', table => {
    within(table, 'thread_id', 'threads');
    table.string('reviewer_ref', 255).notNullable();
    table.primary(['thread_id', 'reviewer_ref']);
  });
  await knex.raw(
    'insert into review_calls (thread_id, reviewer_ref) select thread_id, reviewer_ref from review_requests',
  );

  // Every post of those who were asked. Which groups a person stands for is known only while they post.
  await knex.schema.createTable('review_answers', table => {
    within(table, 'thread_id', 'threads');
    table.string('reviewer_ref', 255).notNullable();
    table.integer('seq').notNullable();
    table.primary(['thread_id', 'reviewer_ref', 'seq']);
    table.index(['thread_id', 'seq'], 'review_answers_by_post');
  });
  await knex.raw(
    `insert into review_answers (thread_id, reviewer_ref, seq)
     select review_requests.thread_id, review_requests.reviewer_ref, posts.seq
     from review_requests join posts on posts.thread_id = review_requests.thread_id
     where posts.seq > 1 and posts.created_at >= review_requests.asked_at
       and posts.author in (review_requests.reviewer_ref, review_requests.answered_by)`,
  );

  // Only of newcomers, and only as long as it counts.
  await knex.schema.createTable('newcomer_acts', table => {
    table.string('user_ref', 255).notNullable();
    table.string('doing', 16).notNullable();
    table.string('at', 24).notNullable();
    table.index(['user_ref', 'doing', 'at'], 'newcomer_acts_by_user');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['newcomer_acts', 'review_answers', 'review_calls']) {
    await knex.schema.dropTable(table);
  }
  // In SQLite knex would make the table anew to drop a column, and with the old one everything goes that refers to it.
  await knex.raw('alter table threads drop column request_hash');
};
