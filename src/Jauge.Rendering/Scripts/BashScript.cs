using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts;

/// <summary>A script that somebody starts.</summary>
/// <param name="File">Its name.</param>
/// <param name="Purpose">One sentence.</param>
/// <param name="Options">Beside the usual ones, as the library names them.</param>
internal sealed record BashScript(string File, string Purpose, string Options)
{
    /// <summary>What <c>--only</c> may name.</summary>
    internal IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>What it does in each environment.</summary>
    internal required IReadOnlyList<(string Environment, IReadOnlyList<ShellStatement> Body)> Arms { get; init; }

    /// <summary>Whether it reads other parts of the delivery.</summary>
    internal bool DeploysFiles { get; init; }

    /// <summary>Whether two at once would harm each other.</summary>
    internal bool IsLocked { get; init; } = true;
}
