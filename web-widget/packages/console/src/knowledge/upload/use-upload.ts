import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UploadReport } from '../../api/faq';
import { useApi } from '../../api/use-api';

/** One file on its way: checked, perhaps checked again with another choice, published. */
export function useUpload() {
  const api = useApi();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [replace, setReplace] = useState(false);
  const [report, setReport] = useState<UploadReport>();
  const check = useMutation({
    mutationFn: (wanted: { file: File; replace: boolean }) =>
      api.faq.upload(wanted.file, { dryRun: true, skipBad: false, replace: wanted.replace }),
    onSuccess: setReport,
  });
  const publish = useMutation({
    mutationFn: (wanted: { file: File; skipBad: boolean }) =>
      api.faq.upload(wanted.file, { dryRun: false, skipBad: wanted.skipBad, replace }),
    onSuccess: async done => {
      setReport(done);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['faq'] }),
        queries.invalidateQueries({ queryKey: ['status'] }),
      ]);
    },
  });
  const forget = () => {
    setFile(undefined);
    setReport(undefined);
    setReplace(false);
    check.reset();
    publish.reset();
  };
  return {
    file,
    report,
    replace,
    checking: check.isPending,
    publishing: publish.isPending,
    failure: check.error ?? publish.error,
    take: (taken: File) => {
      forget();
      setFile(taken);
      check.mutate({ file: taken, replace: false });
    },
    chooseReplace: (chosen: boolean) => {
      setReplace(chosen);
      if (file !== undefined) check.mutate({ file, replace: chosen });
    },
    publish: (skipBad: boolean) => {
      if (file !== undefined) publish.mutate({ file, skipBad });
    },
    forget,
  };
}
