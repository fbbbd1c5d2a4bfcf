import { defineMessages } from '../defineMessages';

/** Texts of what has been deleted and can be brought back. */
export const deletedMessages = defineMessages({
  en: {
    title: 'Deleted',
    lead: 'What has been deleted can be brought back until it is removed for good.',
    workspace: 'Workspace',
    allWorkspaces: 'All workspaces that you are an admin of',
    list: 'Deleted, the latest first',
    when: 'Deleted {{when}} by',
    purge: 'Removed for good on {{day}}',
    bringBack: 'Bring back',
    bringBackName: 'Bring back “{{title}}”',
    done: '“{{title}}” is back.',
    open: 'Open it',
    link: 'What has been deleted',
    seeAll: 'Everything deleted',
    notAdmin: {
      title: 'Only admins of a workspace can bring back what was deleted',
      description: 'Ask an admin of the workspace to bring it back.',
    },
    empty: {
      title: 'Nothing has been deleted',
      description: 'What is deleted in the workspace stands here for a while.',
    },
    just: '“{{title}}” was deleted.',
    justBack: '“{{title}}” was deleted. It can be brought back until {{day}}.',
    justAdmin:
      '“{{title}}” was deleted. An admin of the workspace can bring it back.',
    undo: 'Undo',
  },
  fi: {
    title: 'Poistetut',
    lead: 'Poistetun voi palauttaa, kunnes se poistetaan lopullisesti.',
    workspace: 'Työtila',
    allWorkspaces: 'Kaikki työtilat, joita ylläpidät',
    list: 'Poistetut, viimeisin ensin',
    when: 'Poistettu {{when}}, poistaja',
    purge: 'Poistetaan lopullisesti {{day}}',
    bringBack: 'Palauta',
    bringBackName: 'Palauta ”{{title}}”',
    done: '”{{title}}” on palautettu.',
    open: 'Avaa se',
    link: 'Poistetut',
    seeAll: 'Kaikki poistetut',
    notAdmin: {
      title: 'Vain työtilan ylläpitäjä voi palauttaa poistettuja',
      description: 'Pyydä työtilan ylläpitäjää palauttamaan se.',
    },
    empty: {
      title: 'Mitään ei ole poistettu',
      description: 'Työtilasta poistettu sisältö on täällä jonkin aikaa.',
    },
    just: '”{{title}}” on poistettu.',
    justBack: '”{{title}}” on poistettu. Sen voi palauttaa {{day}} asti.',
    justAdmin:
      '”{{title}}” on poistettu. Työtilan ylläpitäjä voi palauttaa sen.',
    undo: 'Kumoa',
  },
  sv: {
    title: 'Borttaget',
    lead: 'Det som har tagits bort kan återställas tills det tas bort för gott.',
    workspace: 'Arbetsrum',
    allWorkspaces: 'Alla arbetsrum som du administrerar',
    list: 'Borttaget, det senaste först',
    when: 'Borttaget {{when}} av',
    purge: 'Tas bort för gott {{day}}',
    bringBack: 'Återställ',
    bringBackName: 'Återställ ”{{title}}”',
    done: '”{{title}}” har återställts.',
    open: 'Öppna',
    link: 'Borttaget',
    seeAll: 'Allt som tagits bort',
    notAdmin: {
      title: 'Bara arbetsrummets administratör kan återställa borttaget',
      description: 'Be arbetsrummets administratör att återställa det.',
    },
    empty: {
      title: 'Inget har tagits bort',
      description: 'Det som tas bort i arbetsrummet finns här en tid.',
    },
    just: '”{{title}}” har tagits bort.',
    justBack: '”{{title}}” har tagits bort. Det kan återställas till {{day}}.',
    justAdmin:
      '”{{title}}” har tagits bort. Arbetsrummets administratör kan återställa det.',
    undo: 'Ångra',
  },
});
