using System.Globalization;
using System.Text;
using System.Text.Json;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Turns one page of the Azure API into observations: one for each item, and one for each savings plan inside it.</summary>
internal sealed class AzurePageReader(PriceQuestion asked, Uri url)
{
    public AzurePage Read(byte[] bytes, PriceReading reading)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("Items", out var items)
            || items.ValueKind != JsonValueKind.Array)
        {
            throw new RefreshFault(RefreshDiagnostics.UnexpectedShape(url, new Text("no 'Items'", "pas de « Items »"))) { Transient =
                true };
        }

        foreach (var item in items.EnumerateArray())
        {
            Keep(item, reading);
        }

        var next = TextOf(root, "NextPageLink") is { Length: > 0 } link ? PriceBody.Follow(url, link) : null;
        return new AzurePage(items.GetArrayLength(), AzureRetailPrices.Digest(Encoding.UTF8.GetBytes(items.GetRawText())), next);
    }

    private void Keep(JsonElement item, PriceReading reading)
    {
        if (TextOf(item, "type") == "DevTestConsumption")
        {
            return;
        }

        if (Row(item) is { } row)
        {
            KeepKind(item, row, reading);
        }
        else
        {
            reading.Note(RefreshDiagnostics.RowIncomplete(url, Name(item), new Text(
                "a price needs type, retailPrice, currencyCode, unitOfMeasure, meterName, productName, serviceName and effectiveStartDate",
                "un prix exige type, retailPrice, currencyCode, unitOfMeasure, meterName, productName, serviceName et effectiveStartDate")));
        }
    }

    private void KeepKind(JsonElement item, PriceObservation row, PriceReading reading)
    {
        if (row.Kind == PriceKind.Reservation)
        {
            KeepReservation(item, row, reading);
            return;
        }

        reading.Keep(row);
        if (item.TryGetProperty("savingsPlan", out var plans) && plans.ValueKind == JsonValueKind.Array)
        {
            foreach (var plan in plans.EnumerateArray())
            {
                KeepPlan(plan, row, reading);
            }
        }
    }

    /// <summary>A reservation's retailPrice covers the whole term although its unit says "1 Hour".</summary>
    private void KeepReservation(JsonElement item, PriceObservation row, PriceReading reading)
    {
        var term = CommitmentLength.TryParse(TextOf(item, "reservationTerm"));
        if (term?.Share(row.Listed, row.Unit) is { } share)
        {
            reading.Keep(row with { Price = share, Term = term.Value.Named("reserved") });
            return;
        }

        reading.Note(RefreshDiagnostics.TermNotShared(url, Name(item), TextOf(item, "reservationTerm") ?? "", row.Unit));
    }

    private void KeepPlan(JsonElement plan, PriceObservation row, PriceReading reading)
    {
        if (CommitmentLength.TryParse(TextOf(plan, "term")) is { } term && NumberOf(plan, "retailPrice") is { } price)
        {
            reading.Keep(row with { Price = price, Listed = price, Term = term.Named("savings"), Kind = PriceKind.SavingsPlan });
            return;
        }

        reading.Note(RefreshDiagnostics.RowIncomplete(url, $"{row.Product} / {row.Sku} / {row.Meter}", new Text(
            "its savings plan has no term or no price", "son plan d'économies n'a pas de durée ou pas de prix")));
    }

    private PriceObservation? Row(JsonElement item)
    {
        var kind = TextOf(item, "type") switch
        {
            "Consumption" => PriceKind.Consumption,
            "Reservation" => PriceKind.Reservation,
            _ => (PriceKind?)null,
        };
        return kind is null ||
            NumberOf(item, "retailPrice") is not { } price ||
            DateOf(item) is not { } from ||
            !Has(item, "currencyCode", "unitOfMeasure", "meterName", "productName", "serviceName")
            ? null
            : Row(item, kind.Value, price, from);
    }

    private PriceObservation Row(JsonElement item, PriceKind kind, decimal price, DateOnly from) => new()
    {
        Provider = asked.Provider,
        Service = Clean(item, "serviceName"),
        Product = Clean(item, "productName"),
        Sku = Clean(item, "skuName"),
        Meter = Clean(item, "meterName"),
        MeterId = Clean(item, "meterId"),
        Region = Clean(item, "armRegionName"),
        Unit = Clean(item, "unitOfMeasure"),
        TierFrom = NumberOf(item, "tierMinimumUnits") ?? 0,
        Price = price,
        Listed = price,
        Currency = Clean(item, "currencyCode"),
        EffectiveFrom = from,
        Source = url.AbsoluteUri,
        Kind = kind,
        Primary = !item.TryGetProperty("isPrimaryMeterRegion", out var primary) || primary.ValueKind != JsonValueKind.False,
    };

    private static bool Has(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(TextOf(item, name)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Name(JsonElement item) => $"{Clean(item, "productName")} / {Clean(item, "skuName")} / {Clean(item, "meterName")}";

    private static string Clean(JsonElement item, string name) => PriceNames.Clean(TextOf(item, name) ?? "");

    private static string? TextOf(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    private static decimal? NumberOf(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDecimal(out var number) && number >= 0 ? number : null;

    private static DateOnly? DateOf(JsonElement item) => PriceDate.TryParse(TextOf(item, "effectiveStartDate"));
}
