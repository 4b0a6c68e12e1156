namespace Jauge.Rehearsal.Tests.Loads;

/// <summary>What is answered to a request.</summary>
/// <param name="When">What its method, path and body hold.</param>
/// <param name="Status">Of the answer.</param>
/// <param name="Body">Of the answer.</param>
internal sealed record CannedAnswer(string When, int Status, string Body)
{
    internal bool Fits(SentRequest request) => $"{request.Method} {request.Path}\n{request.Body}".Contains(When, StringComparison.Ordinal);
}
