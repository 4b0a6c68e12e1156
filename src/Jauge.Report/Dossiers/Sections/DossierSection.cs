using Jauge.Pricing;
using Jauge.Review;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>What every section is written from.</summary>
/// <param name="Page">Where to.</param>
/// <param name="Dossier">Everything that was read.</param>
/// <param name="Cost">Cost of the environment that is detailed.</param>
/// <param name="Review">Its review.</param>
internal sealed record DossierSection(DossierPage Page, Dossier Dossier, EnvironmentCost Cost, ReviewResult Review)
{
    /// <summary>Contradictions that nobody has accepted, the heaviest first.</summary>
    public IReadOnlyList<Finding> Contradictions =>
        [.. Review.Findings.Where(f => f.Severity == FindingSeverity.Contradiction && f.Accepted is null)];

    /// <summary>The promises, the gravest first.</summary>
    public IReadOnlyList<PromiseRow> Promises => PromiseRow.Of(Review, Dossier.Simulation);

    /// <summary>Name of the environment.</summary>
    public string Environment => Cost.Deployment.Environment;
}
