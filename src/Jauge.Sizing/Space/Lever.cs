using Jauge.Core;

namespace Jauge.Sizing.Space;

/// <summary>Something that may vary.</summary>
/// <param name="Path">The path that names it, <c>components.db.sku</c>.</param>
/// <param name="AffectsLoad">Whether it changes how the load is served; a commitment only changes the price.</param>
/// <param name="Options">Its positions, the file's own first.</param>
internal sealed record Lever(string Path, bool AffectsLoad, EquatableList<LeverOption> Options)
{
    private const string Prefix = "components.";

    /// <summary>Whether its positions lie close together, so that a few of them stand for all.</summary>
    internal bool IsCoarse => Path.Split('.')[^1] is "replicas" or "size" or "http-concurrency" or "cpu";

    /// <summary>Name of the component that it belongs to; null: it changes the whole system.</summary>
    internal string? Component => Path.StartsWith(Prefix, StringComparison.Ordinal) ? Path.Split('.')[1] : null;
}
