using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;

namespace Jauge.Rendering.LoadTests;

/// <summary>What scripts are written of: one environment of a system, or a load test in a file of its own.</summary>
internal sealed record LoadSubject
{
    /// <summary>Of the system, or of the test.</summary>
    internal required string Name { get; init; }

    /// <summary>Of the system; empty for a test.</summary>
    internal required string Environment { get; init; }

    internal required SystemSpec Spec { get; init; }

    internal required Language Language { get; init; }

    /// <summary>Where the scripts are, below the delivery; empty: at its top.</summary>
    internal required string Folder { get; init; }

    /// <summary>How long an entry works on a request at most; null where nothing says.</summary>
    internal TimeSpan? Timeout { get; init; }

    /// <summary>Path that says whether the entry is well; null: its front page.</summary>
    internal string? Health { get; init; }

    /// <summary>Tables whose rows are sent, by name.</summary>
    internal EquatableMap<DataFile> Tables { get; init; } = EquatableMap<DataFile>.Empty;

    /// <summary>Whether visitors keep cookies.</summary>
    internal bool KeepsCookies { get; init; } = true;

    /// <summary>Whether requests are more than a path and a body that stay the same.</summary>
    internal bool FillsMessages => Tables.Count > 0 || !KeepsCookies || Spec.Requests.Values.Any(IsMessage);

    internal string Title => Environment.Length > 0 ? $"{Name}, {Environment}" : Name;

    internal string Say(string english, string french) => Language == Language.French ? french : english;

    internal string At(string file) => Folder.Length > 0 ? $"{Folder}/{file}" : file;

    private static bool IsMessage(RequestSpec request) => request.Headers.Count > 0 || request.Extract.Count > 0 || request.Checks.Count > 0
        || $"{request.Path}{request.Body}".Contains("{{", StringComparison.Ordinal);
}
