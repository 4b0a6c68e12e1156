using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <content>Bounds that are neither cores nor slots: rates, the hottest row, deliveries.</content>
internal sealed partial class AnalyticLimits
{
    private IEnumerable<AnalyticLimit> Gates() =>
        [.. Enumerable.Range(0, model.Cells.Length).SelectMany(c => Rates(c).Concat(Deliveries(c))), .. HotRows()];

    private IEnumerable<AnalyticLimit> Rates(int cell)
    {
        var here = model.Stations[model.Cells[cell].Station];
        var calls = Rows(here.Name, r => !r.IsOptional).Sum(r => PerRequest(r, cell));
        if (here.RateLimit is not { } limit || calls <= 0) yield break;
        yield return Limit(here.Name, LimitKind.RateLimit, limit.TokensPerSecond / calls,
            Text.Format($"{limit.TokensPerSecond:0.##} calls a second", $"{limit.TokensPerSecond:0.##} appels par seconde"),
            !model.Answers[cell]);
    }

    // deliveries under way at once, and those that begin in a second; what the clock sends takes its part
    private IEnumerable<AnalyticLimit> Deliveries(int cell)
    {
        var (here, region) = (model.Stations[model.Cells[cell].Station], model.Cells[cell].Region);
        if (here.Queue is not { } queue) yield break;
        var messages = Rows(here.Name, r => r.Delivery >= 0)
            .Select(r => (Rate: PerRequest(r, cell), Takes: Takes(model.Rows[r].Delivery, region))).ToList();
        var (each, takes) = (messages.Sum(m => m.Rate), messages.Sum(m => m.Rate * m.Takes));
        var clock = queue.Schedules.Where(s => s.Delivery >= 0).ToList();
        if (queue.Concurrency != StationModel.Unlimited && takes > 0)
            yield return Limit(here.Name, LimitKind.Deliveries,
                Math.Max(Least, queue.Concurrency - clock.Sum(s => Takes(s.Delivery, region) / s.Every.TotalSeconds)) / takes,
                Text.Format($"{queue.Concurrency:N0} deliveries at once", $"{queue.Concurrency:N0} livraisons à la fois"),
                isOfMessages: true);
        if (queue.Rate is { } rate && each > 0)
            yield return Limit(here.Name, LimitKind.Deliveries,
                Math.Max(Least, rate.TokensPerSecond - clock.Sum(s => 1 / s.Every.TotalSeconds)) / each,
                Text.Format($"{rate.TokensPerSecond:0.##} deliveries a second", $"{rate.TokensPerSecond:0.##} livraisons par seconde"),
                isOfMessages: true);
    }

    // one call at a time has the row
    private IEnumerable<AnalyticLimit> HotRows() =>
        from cell in Enumerable.Range(0, model.Cells.Length)
        let name = model.Stations[model.Cells[cell].Station].Name
        from table in Rows(name, r => r.Lock is not null).GroupBy(r => model.Rows[r].Lock!.Table)
        let held = table.Sum(r =>
            PerRequest(r, cell) * Analysis.Gates.Hottest(model.Rows[r].Lock!) * _bare.Held[(r * model.Regions) + model.Cells[cell].Region]
                .Mean)
        where held > 0
        select Limit(name, LimitKind.Lock, 1 / held,
            new("one call at a time on its hottest row", "les appels un à un sur sa ligne la plus demandée"));

    private IEnumerable<int> Rows(string station, Func<CallModel, bool> isWanted) => Enumerable.Range(0, model.Rows.Length)
        .Where(r => model.Rows[r].Station >= 0 && model.Stations[model.Rows[r].Station].Name == station && isWanted(model.Rows[r]));

    // calls of a row that reach a cell, for each request of the system
    private double PerRequest(int row, int cell) => Enumerable.Range(0, model.Regions)
        .Where(r => model.Cell(model.Rows[row].Station, r) == cell)
        .Sum(r => _bare.Visits[(row * model.Regions) + r] * _bare.Throughput[r]) / Math.Max(_bare.Total, double.Epsilon);

    private double Takes(int row, int region) => _bare.Mean[(row * model.Regions) + region];
}
