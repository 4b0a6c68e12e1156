using System.CommandLine;
using System.Globalization;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Spec.Reading;

namespace Jauge.Cli.Options;

/// <summary>Options that several verbs share, described in the language that is spoken.</summary>
internal sealed class CommonOptions
{
    /// <summary>Columns that a page takes at most.</summary>
    public const int MaxWidth = 1000;

    private readonly Language _language;

    public CommonOptions(Language language)
    {
        _language = language;
        Lang = Option<string?>("--lang", "en|fr", "language: en or fr", "langue : en ou fr");
        Lang.AcceptOnlyFromAmong(SpokenLanguage.Words);
        NoColor = Flag("--no-color", "no colours (NO_COLOR does the same)", "sans couleurs (comme NO_COLOR)");
        Width = Option<int?>("--width", "N", "columns of the page", "colonnes de la page");
        Lang.Recursive = NoColor.Recursive = Width.Recursive = true;
        Width.CustomParser = Columns;
        Today = new("--today") { Description =
            Say("day by which acceptances expire (today)", "jour où les acceptations expirent (aujourd'hui)"),
            HelpName = "YYYY-MM-DD", Recursive = true, CustomParser = Day };
        Env = Option<string?>(
            "--env", "NAME", "environment (by default the last of the file)", "environnement (par défaut le dernier du fichier)");
        Catalog = Option<string?>(
            "--catalog", "FOLDER", "folder of offerings and prices to lay over the built-in ones",
            "dossier d'offres et de prix à poser sur ceux de Jauge");
        Set = Option<string[]>(
            "--set", "PATH=VALUE", "change the file for this answer, as 'components.shop.replicas=10..80'; may be repeated",
            "changer le fichier pour cette réponse, comme 'components.shop.replicas=10..80' ; peut se répéter");
        Json = Flag("--json", "write JSON", "écrire du JSON");
        File = Argument<string>(
            "FILE", "a system file, or a folder that holds system.yaml", "un fichier système, ou un dossier qui contient system.yaml");
    }

    public Option<string?> Lang { get; }

    public Option<bool> NoColor { get; }

    public Option<int?> Width { get; }

    public Option<DateOnly?> Today { get; }

    public Option<string?> Env { get; }

    public Option<string?> Catalog { get; }

    public Option<string[]> Set { get; }

    public Option<bool> Json { get; }

    public Argument<string> File { get; }

    public Language Language => _language;

    public string Say(string english, string french) => _language == Language.French ? french : english;

    /// <summary>A verb with its arguments, options and verbs.</summary>
    public Command Verb(string name, string english, string french, params ReadOnlySpan<Symbol> symbols)
    {
        var command = new Command(name, Say(english, french));
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else if (symbol is Option option) command.Add(option);
            else command.Add((Command)symbol);
        }

        return command;
    }

    /// <summary>An option with a value.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="value">What help calls the value.</param>
    /// <param name="english">What it is for.</param>
    /// <param name="french">The same.</param>
    public Option<T> Option<T>(string name, string value, string english, string french) =>
        new(name) { Description = Say(english, french), HelpName = value };

    /// <summary>An option without a value.</summary>
    public Option<bool> Flag(string name, string english, string french) => new(name) { Description = Say(english, french) };

    /// <summary>An argument.</summary>
    public Argument<T> Argument<T>(string name, string english, string french) => new(name) { Description = Say(english, french) };

    /// <summary>A page on standard output, as the options and the terminal want it.</summary>
    public Page PageOn(ParseResult parse, Shell shell) =>
        new TerminalPage(shell.Out, _language, parse.GetValue(Width) ?? Shell.Width, IsColoured(parse) && Shell.IsOutputTerminal);

    /// <summary>A page on standard error.</summary>
    public Page ErrorPage(ParseResult parse, Shell shell) =>
        new TerminalPage(shell.Error, _language, parse.GetValue(Width) ?? Shell.Width, IsColoured(parse) && Shell.IsErrorTerminal);

    /// <summary>The day of the run: acceptances expire by it.</summary>
    public DateOnly Day(ParseResult parse) => parse.GetValue(Today) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);

    /// <summary>What <c>--set</c> changes, in the environment that is asked for.</summary>
    /// <exception cref="UserError">A setting that nobody can read.</exception>
    public SystemSettings Settings(ParseResult parse) => new(parse.GetValue(Env), Settings(parse, Set));

    /// <summary>The settings of an option.</summary>
    /// <exception cref="UserError">One that nobody can read.</exception>
    public static EquatableList<SystemSetting> Settings(ParseResult parse, Option<string[]> option) =>
        [.. (parse.GetValue(option) ?? []).Select(text => SystemSetting.Parse(text) ?? throw NoSetting(text, option.Name))];

    private static UserError NoSetting(string text, string option) => new(
        new($"'{text}' is no value of {option}", $"« {text} » n'est pas une valeur de {option}"),
        new("write a path of the file, = and a value, as 'components.shop.replicas=10..80'; `none` takes a key away",
            "écrire un chemin du fichier, = et une valeur, comme 'components.shop.replicas=10..80' ; « none » retire une clé"));

    private bool IsColoured(ParseResult parse) => !parse.GetValue(NoColor) && Shell.WantsColours;

    private static int? Columns(System.CommandLine.Parsing.ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            && columns is >= TerminalPage.MinWidth and <= MaxWidth) return columns;
        result.AddError(word);
        return null;
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day)) return day;
        result.AddError(result.Tokens[0].Value);
        return null;
    }
}
