using Jauge.Core;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>What a monitoring server reads at one instant.</summary>
/// <param name="At">When.</param>
/// <param name="Served">Requests served so far.</param>
/// <param name="Failed">Requests that ended otherwise so far.</param>
/// <param name="Times">Answer times so far.</param>
/// <param name="Cells">Components by region.</param>
internal sealed record Scrape(TimeSpan At, long Served, long Failed, HistogramSnapshot Times, CellScrape[] Cells);
