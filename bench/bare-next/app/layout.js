/** The least that a prerendered page can be: what the framework costs by itself. */
export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
