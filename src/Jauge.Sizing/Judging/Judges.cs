namespace Jauge.Sizing.Judging;

/// <summary>Everybody who has a say on a shape.</summary>
/// <param name="Pricer">What it costs.</param>
/// <param name="Design">What its design says.</param>
/// <param name="Estimate">What theory says.</param>
/// <param name="Play">What happens; null where the file cannot be simulated.</param>
internal sealed record Judges(ShapePricer Pricer, DesignJudge Design, EstimateJudge Estimate, PlayJudge? Play);
