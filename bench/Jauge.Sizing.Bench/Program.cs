using System.Diagnostics;
using System.Globalization;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Sizing;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

// 1,000 shapes of each system, priced by their expected month and held against laws and theory; processor time is what a busy machine does
// not change
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "Jauge.slnx")))
    root = root.Parent ?? throw new DirectoryNotFoundException("not inside the repository");
var catalog = OfferingCatalog.Load([Path.Combine(root.FullName, "catalog")], new DiagnosticBag());
Console.WriteLine("system          shapes    wall s     cpu s   on two cores s");
foreach (var system in args.Length > 0 ? args : ["taylor-shift", "erp", "beta-50"])
{
    var document = SystemDocument.Read(Path.Combine(root.FullName, "systems", system), new DiagnosticBag())!;
    var deployment = new Resolver(catalog, new DiagnosticBag()).Resolve(document, document.MainEnvironment);
    var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
    var answer = SystemSizing.Run(deployment, catalog,
        new() { Today = new(2026, 11, 20), Threads = 2, EventBudget = 20_000_000, ConfirmBudget = 5_000_000, ScreenBudget = 1_000_000 });
    var cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{system,-14}  {answer.Effort.Scored,6}  {clock.Elapsed.TotalSeconds,8:F1}  {cpu,8:F1}  {cpu / 2,15:F1}"));
}
