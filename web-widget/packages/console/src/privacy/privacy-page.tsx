import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/language';
import { Card, Page } from '../parts/page/page';
import { CustomerData } from './customer-data';
import { Erasures } from './erasures';
import styles from './privacy.module.css';
import { privacyWords } from './privacy.words';

/** Hands out and erases what is kept of customers, and shows what was erased. */
export function PrivacyPage() {
  const words = useWords(privacyWords);
  return (
    <Page title={words.title} intro={words.intro}>
      <Stack gap="md">
        <Card>
          <OneCustomer />
        </Card>
        <Erasures />
      </Stack>
    </Page>
  );
}

function OneCustomer() {
  const words = useWords(privacyWords);
  const [customer, setCustomer] = useState('');
  const [missing, setMissing] = useState(false);
  const onAsk = () => {
    const named = customer.trim() !== '';
    setMissing(!named);
    return named;
  };
  return (
    <Stack gap="sm" align="start">
      <h2 className={styles['title']}>{words.customer}</h2>
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={customer}
        onChange={event => {
          setMissing(false);
          setCustomer(event.currentTarget.value);
        }}
        error={missing ? words.noName : undefined}
        spellCheck={false}
        w="min(30rem, 100%)"
      />
      <CustomerData customer={customer.trim()} onAsk={onAsk} />
    </Stack>
  );
}
