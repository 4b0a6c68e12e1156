namespace Jauge.StandIn.QStash;

/// <summary>Where messages go: the raw rest of a request's target, its own query included, or the name of a URL group.</summary>
internal static class Destination
{
    /// <summary>The URLs behind it.</summary>
    /// <exception cref="FormatException">It is neither a URL nor a group.</exception>
    internal static IReadOnlyList<string> Urls(string destination, QStashState state)
    {
        if (destination.StartsWith("http://", StringComparison.Ordinal) || destination.StartsWith("https://", StringComparison.Ordinal))
            return Uri.TryCreate(destination, UriKind.Absolute, out _) ? [destination]
                : throw new FormatException($"invalid destination url: {destination}");
        return state.Groups.TryGetValue(Uri.UnescapeDataString(destination), out var urls)
            ? [.. urls]
            : throw new FormatException($"invalid destination url: endpoint has invalid scheme, and no url group is called {destination}");
    }

    internal static bool IsGroup(string destination) => !destination.Contains("://", StringComparison.Ordinal);
}
