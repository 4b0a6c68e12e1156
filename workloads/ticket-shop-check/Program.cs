using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using TicketShopCheck;

#pragma warning disable RS0030 // the console is how a program like this speaks; everything else is in SaleCheck
const string Usage =
    "usage: DATABASE_URL=postgres://… ticket-shop-check LEDGER.jsonl [--charges CHARGES.json|URL] [--grace SECONDS]\n"
    + "exit: 0 every promise was kept, 3 one was broken, 2 wrong usage, 1 something could not be read";
if (Arguments.Read(args, name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null) is not { } asked)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

try
{
    await using var source = NpgsqlDataSource.Create(asked.Connection);
    var ledger = File.ReadLines(asked.Ledger).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!).ToList();
    var charges = asked.Charges is { } bank ? await BankList.ReadAsync(bank, asked.Key) : null;
    var findings = await SaleCheck.Run(source, ledger, charges, asked.Grace);
    foreach (var law in SaleCheck.Laws) Console.WriteLine($"{(findings.Any(f => f.Law == law) ? "✗" : "✓")} {law}");
    foreach (var finding in findings) Console.WriteLine($"{finding.Law}: {finding.What}");
    Console.WriteLine($"{ledger.Count} acknowledged answers, {SaleCheck.Laws.Count} laws, {findings.Count} breaches");
    return findings.Count == 0 ? 0 : 3;
}
catch (Exception fault)
    when (fault is IOException or UnauthorizedAccessException or JsonException or NpgsqlException or HttpRequestException)
{
    Console.Error.WriteLine($"ticket-shop-check: {fault.Message}");
    return 1;
}
