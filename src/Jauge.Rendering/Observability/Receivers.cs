namespace Jauge.Rendering.Observability;

/// <summary>Names of the sets of channels that alerts are sent to: one receiver for each set.</summary>
internal static class Receivers
{
    /// <summary>Who gets what no alert sends anywhere.</summary>
    internal const string Nobody = "nobody";

    internal static string NameOf(IEnumerable<string> channels) => string.Join('+', channels.Distinct());
}
