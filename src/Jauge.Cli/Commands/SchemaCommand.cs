using System.CommandLine;
using Jauge.Catalog;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Json;
using Jauge.Spec.Schema;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge schema</c>: the JSON Schema of the language, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var load = common.Flag("--load", "that of load tests in a file of their own",
            "celui des essais de charge dans leur propre fichier");
        var command = common.Verb(
            "schema", "the JSON Schema of the language, for editors",
            "le schéma JSON du langage, pour les éditeurs",
            load, common.Catalog);
        command.SetAction(parse => parse.GetValue(load) ? WriteLoad(shell) : Run(parse, common, shell));
        return command;
    }

    private static int WriteLoad(Shell shell)
    {
        JsonTree.Write(shell.Out, new SchemaWriter(DocComments.OfModel()).WriteScenario());
        return ExitCode.Done;
    }

    private static int Run(ParseResult parse, CommonOptions common, Shell shell)
    {
        var bag = new DiagnosticBag();
        var catalog = OfferingCatalog.Load(parse.GetValue(common.Catalog) is { } folder ? [Home.Catalog, folder] : [Home.Catalog], bag);
        var offerings = catalog.Offerings.Select(id => catalog.Find(id, bag)).OfType<Offering>();
        JsonTree.Write(shell.Out, new SchemaWriter(DocComments.OfModel()).Write(offerings));
        return ExitCode.Done;
    }
}
