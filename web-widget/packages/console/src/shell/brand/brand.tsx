/** The sign of the product: a reception bell. */
export function Brand({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#245c4f" />
      <path
        d="M7 21h18M9 21a7 7 0 0 1 14 0M16 11v3"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <circle cx="16" cy="10" r="1.8" fill="#fff" />
    </svg>
  );
}
