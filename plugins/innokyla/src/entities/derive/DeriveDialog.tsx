import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  type InnokylaEntity,
  type Language,
  LANGUAGES,
} from '@innokyla/backstage-plugin-innokyla-common';
import DialogContentText from '@mui/material/DialogContentText';
import Stack from '@mui/material/Stack';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { v7 as uuid } from 'uuid';
import { innokylaApiRef } from '../../api';
import { editPath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { ChoiceField, LineField, SelectField } from '../../ui/fields';
import { useFormat } from '../../ui/format';
import { ActionDialog } from '../actions/ActionDialog';
import { useWritable } from '../create/useWritable';
import { entityKeys } from '../queries';

/** Props of `DeriveDialog`. */
export interface DeriveDialogProps {
  entity: InnokylaEntity;
  as: 'adaptation' | 'translation';
  open: boolean;
  onClose(): void;
}

/** Makes an adaptation in another workspace or a version in another language, and opens it for writing. */
export function DeriveDialog(props: DeriveDialogProps) {
  const { entity, as } = props;
  const t = useTexts();
  const format = useFormat();
  const api = useApi(innokylaApiRef);
  const client = useQueryClient();
  const navigate = useNavigate();
  const workspaces = useWritable() ?? [];
  const isTranslation = as === 'translation';
  const taken = new Set([
    entity.language,
    ...(entity.languageVersions ?? []).map(version => version.language),
  ]);
  const free = LANGUAGES.filter(language => !taken.has(language));
  const own = workspaces.find(w => w.value === entity.workspace.name)?.value;
  const other = workspaces.find(w => w.value !== entity.workspace.name)?.value;

  const [id] = useState(() => uuid());
  const [chosen, setChosen] = useState<string>();
  // A translation belongs beside its original, an adaptation somewhere else.
  const workspace =
    chosen ?? (isTranslation ? own ?? other : other ?? own) ?? '';
  const [title, setTitle] = useState(entity.metadata.title);
  const [language, setLanguage] = useState<Language>(
    isTranslation ? free[0] : entity.language,
  );
  const [texts, setTexts] = useState<'all' | 'headings'>('all');
  const mutation = useMutation({
    mutationFn: () =>
      api.deriveEntity(refOf(entity), {
        id,
        as,
        workspace,
        title: title.trim(),
        language,
        texts,
      }),
    onSuccess: made => {
      client.setQueryData(entityKeys.detail(refOf(made)), made);
      client.invalidateQueries({
        queryKey: entityKeys.all,
        refetchType: 'none',
      });
      props.onClose();
      navigate(editPath(refOf(made)));
    },
  });
  const words = isTranslation ? 'translate' : 'adapt';
  const isReady = Boolean(workspace && title.trim() && language);
  return (
    <ActionDialog
      open={props.open}
      title={t(`create.${words}.title`)}
      confirmLabel={t(`create.${words}.confirm`)}
      mutation={mutation}
      onConfirm={isReady ? () => mutation.mutate() : undefined}
      onClose={props.onClose}
      onReload={props.onClose}
    >
      <DialogContentText sx={{ mb: 2 }}>
        {t(`create.${words}.text`)}
      </DialogContentText>
      <Stack spacing={2.5} sx={{ pt: 1 }}>
        {isTranslation && (
          <SelectField<Language>
            name="language"
            label={t('create.translate.language')}
            help={
              taken.size > 1
                ? t('create.translate.exists', {
                    languages: format.list(
                      [...taken].map(l => t(`common.language.${l}`)),
                    ),
                  })
                : undefined
            }
            value={language}
            options={free.map(value => ({
              value,
              label: t(`common.language.${value}`),
            }))}
            onChange={setLanguage}
          />
        )}
        <SelectField<string>
          name="workspace"
          label={t('create.workspace')}
          help={t('create.workspaceHelp')}
          value={workspace}
          options={workspaces}
          onChange={setChosen}
        />
        <LineField
          name="title"
          label={t('create.name')}
          value={title}
          error={title.trim() ? undefined : t('create.required')}
          onChange={setTitle}
        />
        {!isTranslation && (
          <ChoiceField<'all' | 'headings'>
            name="texts"
            label={t('create.adapt.texts')}
            value={texts}
            options={[
              { value: 'all', label: t('create.adapt.all') },
              { value: 'headings', label: t('create.adapt.headings') },
            ]}
            onChange={setTexts}
          />
        )}
      </Stack>
    </ActionDialog>
  );
}
