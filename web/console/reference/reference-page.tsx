export default function ReferencePage({ apiUrl }: { apiUrl: string }) {
  return <h1>API {apiUrl}</h1>;
}
