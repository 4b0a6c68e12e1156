using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Review;

/// <summary>What the review of one environment says.</summary>
/// <param name="Deployment">The environment.</param>
/// <param name="Findings">The heaviest first, then by code and position in the file.</param>
/// <param name="Promises">One verdict for each promise of the environment, in the order of the language.</param>
public sealed record ReviewResult(Deployment Deployment, EquatableList<Finding> Findings, EquatableList<PromiseVerdict> Promises);
