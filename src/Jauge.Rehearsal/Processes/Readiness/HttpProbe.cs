namespace Jauge.Rehearsal.Processes;

/// <summary>Ready when a GET is answered with the expected status.</summary>
/// <param name="Address">For instance <c>http://127.0.0.1:8008/primary</c>.</param>
/// <param name="Status">200 unless the part says otherwise.</param>
public sealed record HttpProbe(Uri Address, int Status = 200) : IReadinessProbe
{
    /// <inheritdoc/>
    public async Task<bool> AskAsync(CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        try
        {
            using var answer = await client.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return (int)answer.StatusCode == Status;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
