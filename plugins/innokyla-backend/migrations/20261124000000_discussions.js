/**
 * Discussions in full: kinds of threads, topics, reactions, drafts, following, reports and what moderators do.
 */

const uuid = (table, name) => table.string(name, 36);
const instant = (table, name) => table.string(name, 24);
const ref = (table, name) => table.string(name, 255);

const within = (table, name, parent) =>
  uuid(table, name)
    .notNullable()
    .references('id')
    .inTable(parent)
    .onDelete('CASCADE');

/** In SQLite knex would make the table anew to drop a column, and with the old one everything goes that refers to it. */
const dropColumns = async (knex, table, columns) => {
  for (const column of columns) {
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('threads', table => {
    // Of a document: the version that is discussed.
    table.integer('version');
    // Of a question: the accepted answer.
    table.integer('answer_seq');
    // Of a review: until when comments are asked for.
    instant(table, 'due_at');
    // Somebody other than who started it has written.
    table.boolean('replied').notNullable().defaultTo(false);
    instant(table, 'hidden_at');
    table.text('hidden_reason');
    // A report of it went to the portal's moderators: they can read it.
    table.boolean('escalated').notNullable().defaultTo(false);
    table.index(['kind', 'last_post_at', 'id'], 'threads_by_kind');
    table.index(
      ['entity_id', 'pinned', 'last_post_at', 'id'],
      'threads_of_entity',
    );
    table.index(
      ['anchor_ref', 'pinned', 'last_post_at', 'id'],
      'threads_of_anchor',
    );
  });
  await knex.schema.alterTable('threads', table => {
    table.dropIndex(['entity_id', 'last_post_at', 'id'], 'threads_by_entity');
    table.dropIndex(['anchor_ref', 'last_post_at', 'id'], 'threads_by_anchor');
  });
  await knex.raw(
    `update threads set replied = ${
      knex.client.config.client.includes('pg') ? 'true' : '1'
    } where exists (select 1 from posts where posts.thread_id = threads.id and posts.author <> threads.created_by)`,
  );

  await knex.schema.createTable('thread_topics', table => {
    within(table, 'thread_id', 'threads');
    table.string('topic', 60).notNullable();
    table.primary(['thread_id', 'topic']);
    table.index(['topic', 'thread_id'], 'thread_topics_by_topic');
  });

  // The trace that a moved thread leaves behind. An entity of ours by its id, any other by its ref.
  await knex.schema.createTable('thread_moves', table => {
    uuid(table, 'id').primary();
    within(table, 'thread_id', 'threads');
    uuid(table, 'from_entity_id')
      .references('id')
      .inTable('entities')
      .onDelete('SET NULL');
    ref(table, 'from_ref').notNullable();
    instant(table, 'at').notNullable();
    ref(table, 'by').notNullable();
    table.text('reason').notNullable();
    table.index(['thread_id'], 'thread_moves_by_thread');
    table.index(['from_entity_id'], 'thread_moves_by_entity');
    table.index(['from_ref'], 'thread_moves_by_ref');
  });

  await knex.schema.createTable('review_requests', table => {
    within(table, 'thread_id', 'threads');
    // A user or a group.
    ref(table, 'reviewer_ref').notNullable();
    instant(table, 'asked_at').notNullable();
    ref(table, 'asked_by').notNullable();
    instant(table, 'answered_at');
    ref(table, 'answered_by');
    table.integer('answered_seq');
    // The due dates that they have been reminded of, before and after; another date is reminded of anew.
    instant(table, 'soon_for');
    instant(table, 'late_for');
    table.primary(['thread_id', 'reviewer_ref']);
    table.index(['reviewer_ref', 'answered_at'], 'review_requests_by_reviewer');
  });

  await knex.schema.alterTable('posts', table => {
    uuid(table, 'reply_to');
    // JSON; of the first post of an experience.
    table.text('experience');
    instant(table, 'hidden_at');
    table.text('hidden_reason');
    instant(table, 'warned_at');
    table.text('warning');
    instant(table, 'purged_at');
    table.index(['created_at', 'id'], 'posts_by_time');
    table.index(['author', 'created_at', 'id'], 'posts_by_author');
    table.index(['author', 'thread_id'], 'posts_by_participant');
  });
  await knex.schema.alterTable('post_revisions', table => {
    table.text('experience');
  });

  await knex.schema.createTable('post_reactions', table => {
    within(table, 'post_id', 'posts');
    table.string('emoji', 40).notNullable();
    ref(table, 'user_ref').notNullable();
    instant(table, 'at').notNullable();
    table.primary(['post_id', 'emoji', 'user_ref']);
  });

  await knex.schema.createTable('post_drafts', table => {
    within(table, 'thread_id', 'threads');
    ref(table, 'user_ref').notNullable();
    table.text('body').notNullable();
    uuid(table, 'reply_to');
    table.integer('revision').notNullable();
    instant(table, 'updated_at').notNullable();
    table.primary(['thread_id', 'user_ref']);
  });

  // No row: the level of what is around it counts.
  await knex.schema.createTable('thread_follows', table => {
    within(table, 'thread_id', 'threads');
    ref(table, 'user_ref').notNullable();
    table.string('level', 16).notNullable();
    instant(table, 'at').notNullable();
    table.primary(['thread_id', 'user_ref']);
    table.index(['user_ref', 'at', 'thread_id'], 'thread_follows_by_user');
  });
  await knex.schema.createTable('entity_follows', table => {
    // Of an entity of ours its id, of any other its ref.
    table.string('target', 255).notNullable();
    uuid(table, 'entity_id')
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    ref(table, 'user_ref').notNullable();
    table.string('level', 16).notNullable();
    instant(table, 'at').notNullable();
    table.primary(['target', 'user_ref']);
    table.index(['user_ref', 'at', 'target'], 'entity_follows_by_user');
    table.index(['entity_id'], 'entity_follows_by_entity');
  });

  // What tells a person something they have not read; written after the post, when it is known whom it concerns.
  await knex.schema.createTable('unread_threads', table => {
    within(table, 'thread_id', 'threads');
    ref(table, 'user_ref').notNullable();
    // The first post that told them something, and the last that mentioned them.
    table.integer('first_seq').notNullable();
    table.integer('last_seq').notNullable();
    table.integer('mentioned_seq');
    // Up to which post they have been sent a notice.
    table.integer('told_seq');
    instant(table, 'at').notNullable();
    table.primary(['user_ref', 'thread_id']);
    table.index(['thread_id'], 'unread_threads_by_thread');
  });

  await knex.schema.createTable('person_settings', table => {
    ref(table, 'user_ref').primary();
    table.string('language', 8);
    table.string('digest', 16).notNullable();
    // When the next digest is due; null without one.
    instant(table, 'digest_at');
    // What came before it has been in a digest.
    instant(table, 'digest_since');
    table.integer('revision').notNullable();
    instant(table, 'updated_at').notNullable();
    table.index(['digest_at'], 'person_settings_by_digest');
  });
  await knex.schema.createTable('person_topics', table => {
    ref(table, 'user_ref').notNullable();
    table.string('topic', 60).notNullable();
    table.primary(['user_ref', 'topic']);
    table.index(['topic', 'user_ref'], 'person_topics_by_topic');
  });

  await knex.schema.createTable('reports', table => {
    uuid(table, 'id').primary();
    within(table, 'thread_id', 'threads');
    within(table, 'post_id', 'posts');
    table.string('reason', 16).notNullable();
    table.text('text');
    table.string('level', 16).notNullable();
    ref(table, 'reporter').notNullable();
    instant(table, 'at').notNullable();
    table.string('state', 16).notNullable();
    // The admin who handed it to the portal's moderators.
    ref(table, 'handed_by');
    instant(table, 'handled_at');
    ref(table, 'handled_by');
    table.text('outcome');
    table.integer('revision').notNullable();
    table.index(['state', 'at', 'id'], 'reports_by_state');
    table.index(['state', 'handled_at', 'id'], 'reports_by_handling');
    table.index(['reporter', 'at'], 'reports_by_reporter');
    table.index(['thread_id'], 'reports_by_thread');
    table.index(['post_id', 'reporter'], 'reports_by_post');
  });

  // The trail outlives what it tells of, so nothing here refers to a row that could be purged.
  await knex.schema.createTable('moderation_actions', table => {
    uuid(table, 'id').primary();
    uuid(table, 'thread_id').notNullable();
    uuid(table, 'post_id');
    table.integer('seq');
    uuid(table, 'workspace_id');
    table.string('action', 16).notNullable();
    table.text('reason').notNullable();
    ref(table, 'by').notNullable();
    instant(table, 'at').notNullable();
    ref(table, 'author').notNullable();
    uuid(table, 'report_id');
    ref(table, 'from_ref');
    ref(table, 'to_ref');
    table.index(['thread_id', 'at', 'id'], 'moderation_by_thread');
    table.index(['workspace_id', 'at', 'id'], 'moderation_by_workspace');
    table.index(['at', 'id'], 'moderation_by_time');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'moderation_actions',
    'reports',
    'person_topics',
    'person_settings',
    'unread_threads',
    'entity_follows',
    'thread_follows',
    'post_drafts',
    'post_reactions',
    'review_requests',
    'thread_moves',
    'thread_topics',
  ]) {
    await knex.schema.dropTable(table);
  }
  await dropColumns(knex, 'post_revisions', ['experience']);
  await knex.schema.alterTable('posts', table => {
    table.dropIndex(['author', 'thread_id'], 'posts_by_participant');
    table.dropIndex(['author', 'created_at', 'id'], 'posts_by_author');
    table.dropIndex(['created_at', 'id'], 'posts_by_time');
  });
  await dropColumns(knex, 'posts', [
    'purged_at',
    'warning',
    'warned_at',
    'hidden_reason',
    'hidden_at',
    'experience',
    'reply_to',
  ]);
  await knex.schema.alterTable('threads', table => {
    table.index(['anchor_ref', 'last_post_at', 'id'], 'threads_by_anchor');
    table.index(['entity_id', 'last_post_at', 'id'], 'threads_by_entity');
  });
  await knex.schema.alterTable('threads', table => {
    table.dropIndex(
      ['anchor_ref', 'pinned', 'last_post_at', 'id'],
      'threads_of_anchor',
    );
    table.dropIndex(
      ['entity_id', 'pinned', 'last_post_at', 'id'],
      'threads_of_entity',
    );
    table.dropIndex(['kind', 'last_post_at', 'id'], 'threads_by_kind');
  });
  await dropColumns(knex, 'threads', [
    'escalated',
    'hidden_reason',
    'hidden_at',
    'replied',
    'due_at',
    'answer_seq',
    'version',
  ]);
};
