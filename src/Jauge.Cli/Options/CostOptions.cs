using System.CommandLine;
using System.CommandLine.Parsing;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Report.Cost;
using Jauge.Simulation.Analysis;
using Jauge.Spec.Model;

namespace Jauge.Cli.Options;

/// <summary>Options of <c>jauge cost</c>.</summary>
internal sealed class CostOptions
{
    public static readonly string[] Formats = ["table", "json", "csv", "markdown", "focus"];
    private static readonly string[] Loads = ["minimum", "average", "maximum"];
    private static readonly string[] Periods = ["month", "year"];
    private static readonly string[] Bases = ["list", "quoted"];

    public CostOptions(CommonOptions common)
    {
        By = common.Option<CostGrouping>(
            "--by", "KEY", "breakdown: component, category, provider, team or tag:NAME",
            "découpage : component, category, provider, team ou tag:NOM");
        (By.DefaultValueFactory, By.CustomParser) = (_ => CostGrouping.Component, Grouping);
        At = common.Option<string?>(
            "--at", "LOAD", "one load only: minimum, average or maximum", "une seule charge : minimum, average ou maximum");
        At.AcceptOnlyFromAmong(Loads);
        Prices = common.Option<string>(
            "--prices", "list|quoted", "list or quoted prices", "prix publics (list) ou cités (quoted)");
        Prices.DefaultValueFactory = _ => Bases[0];
        Prices.AcceptOnlyFromAmong(Bases);
        Explain = common.Flag("--explain", "the arithmetic of every line", "le calcul de chaque ligne");
        Vat = common.Flag("--vat", "totals with the VAT that the file states", "totaux avec la TVA que donne le fichier");
        Expected = common.Flag("--expected", "a month of the declared load through the autoscalers",
            "un mois de la charge déclarée à travers les autoscalers");
        Period = common.Option<string?>("--period", "month|year", "length of --expected", "durée de --expected");
        Period.AcceptOnlyFromAmong(Periods);
        Format = common.Option<string>(
            "--format", "FORMAT", "table, json, csv, markdown or focus", "table, json, csv, markdown ou focus");
        Format.DefaultValueFactory = _ => Formats[0];
        Format.AcceptOnlyFromAmong(Formats);
    }

    public Option<CostGrouping> By { get; }

    public Option<string?> At { get; }

    public Option<string> Prices { get; }

    public Option<bool> Explain { get; }

    public Option<bool> Vat { get; }

    public Option<bool> Expected { get; }

    public Option<string?> Period { get; }

    public Option<string> Format { get; }

    /// <summary>Length of the expected time; null where nobody asks for one.</summary>
    public TimeSpan? PeriodOf(ParseResult parse) => parse.GetValue(Period) switch
    {
        "year" => MonthOptions.Year,
        "month" => MonthOptions.Month,
        _ => null,
    };

    /// <summary>Whether one load or one kind of prices is asked for, and so one bill.</summary>
    public bool IsOneBill(ParseResult parse) => parse.GetValue(At) is not null || parse.GetValue(Prices) != "list";

    /// <summary>What is to be seen.</summary>
    /// <exception cref="UserError">VAT is asked for, and the file states none.</exception>
    public CostView View(ParseResult parse, SystemSpec spec) => new()
    {
        At = parse.GetValue(At) is { } at ? Enum.Parse<LoadPoint>(at, ignoreCase: true) : null,
        Basis = Enum.Parse<PriceBasis>(parse.GetRequiredValue(Prices), ignoreCase: true),
        By = parse.GetRequiredValue(By),
        Explain = parse.GetValue(Explain),
        Vat = parse.GetValue(Vat) ? spec.Vat ?? throw NoVat : null,
    };

    private static UserError NoVat => new(
        new("the file states no VAT", "le fichier ne donne pas de TVA"),
        new("write for instance `vat: 20 %` at its top level", "écrivez par exemple « vat: 20 % » au premier niveau"));

    private static CostGrouping? Grouping(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        var grouping = CostGrouping.Parse(word);
        if (grouping is null) result.AddError(word);
        return grouping;
    }
}
