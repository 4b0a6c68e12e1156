namespace Jauge.Cli.Tests.Support;

/// <summary>What a run of the tool answered.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Answer(int Code, string Out, string Error)
{
    /// <summary>Both, on one line: pages are wrapped at their width, and the length of the clone's path decides where.</summary>
    public string Told => string.Join(' ', (Out + Error).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
