namespace Jauge.Report.Dossiers.Charts;

/// <summary>One line of a chart over time.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Values">One for each moment; not a number where nothing was measured.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Steps">Whether it holds its value until the next moment, as a number of replicas does.</param>
/// <param name="IsFilled">Whether the area below it is tinted.</param>
internal sealed record ChartLine(string Name, IReadOnlyList<double> Values, Tone Tone, bool Steps = false, bool IsFilled = false);
