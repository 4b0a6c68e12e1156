using Jauge.Spec.Model;

namespace Jauge.Rendering.LoadTests;

/// <summary>One script.</summary>
internal sealed record LoadTest
{
    /// <summary>Of its file.</summary>
    internal required string Name { get; init; }

    internal required LoadProfile Profile { get; init; }

    /// <summary>What people call it; null for what its profile is called.</summary>
    internal string? Title { get; init; }

    internal required OfferedLoad Load { get; init; }

    internal required TimeSpan Lasts { get; init; }

    /// <summary>Multiple of the full load at the start.</summary>
    internal decimal From { get; init; }

    internal required IReadOnlyList<LoadStage> Stages { get; init; }

    /// <summary>When the load stands still at its full size, counted from the start; null where it never does.</summary>
    internal (TimeSpan Begin, TimeSpan Time)? Hold { get; init; }

    internal TimeSpan Length(LoadStage stage) => TimeSpan.FromSeconds(Math.Max(1, Math.Round((double)stage.Time * Lasts.TotalSeconds)));

    internal decimal Peak => Stages.Select(s => s.To).Append(From).Max();
}
