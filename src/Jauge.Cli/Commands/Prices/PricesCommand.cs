using System.CommandLine;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;

namespace Jauge.Cli.Commands.Prices;

/// <summary><c>jauge prices</c>: what the catalog holds, and how to bring it up to date.</summary>
internal static class PricesCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var command = common.Verb(
            "prices", "list, search and show prices; refresh them from the providers",
            "lister, chercher, montrer les prix ; les rafraîchir chez les fournisseurs",
            common.Catalog, CatalogCommands.List(common, shell), CatalogCommands.Search(common, shell), CatalogCommands.Show(common, shell),
            RefreshCommand.Create(common, shell), DiffCommand.Create(common, shell));
        command.SetAction(parse => CatalogCommands.RunList(parse, null, common, shell));
        return command;
    }
}
