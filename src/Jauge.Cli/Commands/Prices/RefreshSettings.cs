using System.CommandLine;
using Jauge.Cli.Options;

namespace Jauge.Cli.Commands.Prices;

/// <summary>Options of <c>jauge prices refresh</c> and <c>diff</c>.</summary>
internal sealed class RefreshSettings
{
    public static readonly string[] Providers = ["azure", "aws"];

    public RefreshSettings(CommonOptions common)
    {
        Provider = new("--provider") { Description = common.Say("azure or aws", "azure ou aws"), HelpName = "NAME", Required = true };
        Provider.AcceptOnlyFromAmong(Providers);
        Regions = new("--region") { Description = common.Say("a region; may be repeated", "une région ; peut se répéter"),
            HelpName = "REGION" };
        Services = new("--service") { Description = common.Say("a service in the provider's own name; may be repeated",
            "un service sous le nom que lui donne le fournisseur ; peut se répéter"), HelpName = "NAME" };
        Out = Folder(common);
        Restart = common.Flag("--restart", "drop what an unfinished run has left", "abandonner ce qu'une lecture inachevée a laissé");
        Address = new("--address") { Hidden = true, HelpName = "URL" };
    }

    public Option<string> Provider { get; }

    public Option<string[]> Regions { get; }

    public Option<string[]> Services { get; }

    public Option<string> Out { get; }

    public Option<bool> Restart { get; }

    /// <summary>Another server that speaks the provider's protocol: a mirror, or a test.</summary>
    public Option<string?> Address { get; }

    /// <summary>The folder of the snapshots.</summary>
    public static Option<string> Folder(CommonOptions common) => new("--out")
    {
        Description = common.Say("folder of the snapshots (prices)", "dossier des relevés (prices)"), HelpName = "FOLDER",
            DefaultValueFactory = _ => "prices",
    };
}
