namespace Jauge.Spec.Resolution;

/// <summary>A region of a provider.</summary>
/// <param name="Provider">Provider of the catalog, such as <c>azure</c>.</param>
/// <param name="Region">The provider's own name of the region; <c>global</c> for offerings that have none.</param>
public readonly record struct RegionId(string Provider, string Region)
{
    /// <summary><c>provider/region</c>, as the language writes it.</summary>
    public override string ToString() => $"{Provider}/{Region}";
}
