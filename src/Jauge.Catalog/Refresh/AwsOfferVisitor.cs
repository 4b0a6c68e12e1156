using System.Globalization;
using System.Text.Json;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Reads an AWS offer file: the wanted products first, then the OnDemand and Reserved terms of those. Only the wanted products are
/// held.</summary>
internal sealed class AwsOfferVisitor(PriceQuestion asked, Uri url, IReadOnlyCollection<string> regions, PriceReading reading)
    : IJsonVisitor
{
    private readonly Dictionary<string, AwsProduct> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read =
        new(["usagetype", "operation", "instanceType", "regionCode", "servicecode", .. asked.Attributes.Keys], StringComparer.Ordinal);
    private bool _productsSeen;
    private bool _termsSeen;

    /// <summary>The file's own date, as it writes it; empty before it is read.</summary>
    public string PublicationDate { get; private set; } = "";

    public JsonTreatment Treat(IReadOnlyList<string> path, string name) => path.Count switch
    {
        0 => TreatRoot(name),
        1 when path[0] == "products" => JsonTreatment.Take,
        1 => name is "OnDemand" or "Reserved" ? JsonTreatment.Walk : JsonTreatment.Skip,
        _ => _products.ContainsKey(name) ? JsonTreatment.Take : JsonTreatment.Skip,
    };

    public void Take(IReadOnlyList<string> path, string name, ref Utf8JsonReader reader)
    {
        switch (path.Count)
        {
            case 0:
                PublicationDate = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
                break;
            case 1:
                TakeProduct(name, ref reader);
                break;
            default:
                TakeTerms(_products[name], name, path[1] == "Reserved", ref reader);
                break;
        }
    }

    /// <summary>A file that ends well and yet lacks its two main members is no offer file.</summary>
    public void CheckComplete()
    {
        if (!_productsSeen || !_termsSeen)
        {
            throw Shape(new Text("no 'products' followed by 'terms'", "pas de « products » suivi de « terms »"));
        }
    }

    private JsonTreatment TreatRoot(string name)
    {
        if (name == "terms" && !_productsSeen)
        {
            throw Shape(new Text("'terms' before 'products'", "« terms » avant « products »"));
        }

        _productsSeen |= name == "products";
        _termsSeen |= name == "terms";
        return name switch
        {
            "products" or "terms" => JsonTreatment.Walk,
            "publicationDate" => JsonTreatment.Take,
            _ => JsonTreatment.Skip,
        };
    }

    private void TakeProduct(string sku, ref Utf8JsonReader reader)
    {
        _attributes.Clear();
        var family = "";
        while (NextMember(ref reader))
        {
            if (Is(ref reader, "productFamily"u8))
            {
                family = Scalar(ref reader);
            }
            else if (Is(ref reader, "attributes"u8))
            {
                reader.Read();
                ReadAttributes(ref reader);
            }
            else
            {
                SkipValue(ref reader);
            }
        }

        if (IsWanted())
        {
            _products[sku] = new AwsProduct(PriceNames.Clean(family), Attribute("instanceType"), Meter(), Attribute("regionCode"));
        }
    }

    private void ReadAttributes(ref Utf8JsonReader reader)
    {
        while (NextMember(ref reader))
        {
            var name = WantedName(ref reader);
            if (name is null)
            {
                SkipValue(ref reader);
            }
            else
            {
                _attributes[name] = Scalar(ref reader);
            }
        }
    }

    private string? WantedName(ref Utf8JsonReader reader)
    {
        foreach (var name in _read)
        {
            if (reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return null;
    }

    private bool IsWanted()
    {
        foreach (var (name, value) in asked.Attributes)
        {
            if (_attributes.TryGetValue(name, out var actual) && actual != value)
            {
                return false;
            }
        }

        var region = Attribute("regionCode");
        return regions.Count == 0 || region.Length == 0 || regions.Contains(region);
    }

    private string Meter() =>
        Attribute("operation") is { Length: > 0 } operation ? $"{Attribute("usagetype")}/{operation}" : Attribute("usagetype");

    private string Attribute(string name) => PriceNames.Clean(_attributes.GetValueOrDefault(name, ""));

    private void TakeTerms(AwsProduct product, string sku, bool reserved, ref Utf8JsonReader reader)
    {
        while (NextMember(ref reader))
        {
            reader.Read();
            var term = AwsTerm.Read(ref reader, asked.Currency);
            if (Problem(term, reserved) is { } problem)
            {
                reading.Note(RefreshDiagnostics.RowIncomplete(url, $"{sku} {product.Meter}", problem));
            }
            else
            {
                Keep(product, sku, term, reserved);
            }
        }
    }

    private static Text? Problem(AwsTerm term, bool reserved) => term switch
    {
        { EffectiveFrom: null } => new Text("no effectiveDate", "pas de effectiveDate"),
        { Dimensions.Count: 0 } => new Text("no priceDimensions", "pas de priceDimensions"),
        { Broken: { } broken } => broken,
        _ when reserved && CommitmentLength.TryParse(term.Lease) is null =>
            new Text("no LeaseContractLength", "pas de LeaseContractLength"),
        _ => null,
    };

    private void Keep(AwsProduct product, string sku, AwsTerm term, bool reserved)
    {
        if (reserved)
        {
            KeepReservation(product, sku, term);
            return;
        }

        foreach (var dimension in term.Dimensions)
        {
            reading.Keep(Row(product, sku, term, dimension.Unit, dimension.Price) with { TierFrom = dimension.From });
        }
    }

    /// <summary>A reservation is an amount due at once (unit Quantity) and an hourly rate; the observation is their sum by the
    /// hour.</summary>
    private void KeepReservation(AwsProduct product, string sku, AwsTerm term)
    {
        var length = CommitmentLength.TryParse(term.Lease)!.Value;
        var upfront = term.Dimensions.Where(dimension => dimension.Unit == "Quantity").Sum(dimension => dimension.Price);
        var recurring = term.Dimensions.Where(dimension => dimension.Unit != "Quantity").ToList();
        if (recurring.Any(dimension => dimension.Unit != "Hrs"))
        {
            reading.Note(RefreshDiagnostics.TermNotShared(url, $"{sku} {product.Meter}", term.Lease,
                recurring.First(d => d.Unit != "Hrs").Unit));
            return;
        }

        var hourly = recurring.Sum(dimension => dimension.Price);
        reading.Keep(Row(product, sku, term, "Hrs", hourly + length.Share(upfront, "Hrs")!.Value) with
        {
            Listed = upfront + (hourly * length.Hours),
            Term = length.Named("reserved"),
            Option = string.Join(", ", new[] { term.OfferingClass, term.PurchaseOption }.Where(part => part.Length > 0)),
            Kind = PriceKind.Reservation,
        });
    }

    private PriceObservation Row(AwsProduct product, string sku, AwsTerm term, string unit, decimal price) => new()
    {
        Provider = asked.Provider,
        Service = ServiceOf(url),
        Product = product.Family,
        Sku = product.InstanceType,
        Meter = product.Meter,
        MeterId = sku,
        Region = product.Region,
        Unit = unit,
        Price = price,
        Listed = price,
        Currency = asked.Currency,
        EffectiveFrom = term.EffectiveFrom!.Value,
        Source = url.AbsoluteUri,
    };

    /// <summary>Files lie at <c>/offers/v1.0/aws/{offer code}/…</c>.</summary>
    private static string ServiceOf(Uri url) => url.Segments.Length > 4 ? url.Segments[4].TrimEnd('/') : "";

    private RefreshFault Shape(Text missing) => new(RefreshDiagnostics.UnexpectedShape(url, missing)) { Transient = true };

    internal static bool NextMember(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    internal static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name);

    internal static string Scalar(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString()!;
        }

        reader.TrySkip();
        return "";
    }

    /// <summary>The element is whole in memory, so that TrySkip cannot fail; Skip refuses a reader whose file goes on.</summary>
    internal static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.TrySkip();
    }
}
