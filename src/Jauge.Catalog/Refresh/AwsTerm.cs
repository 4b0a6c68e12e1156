using System.Globalization;
using System.Text.Json;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>One offer term of one product.</summary>
internal sealed record AwsTerm
{
    public DateOnly? EffectiveFrom { get; private set; }

    public string Lease { get; private set; } = "";

    public string PurchaseOption { get; private set; } = "";

    public string OfferingClass { get; private set; } = "";

    public List<AwsDimension> Dimensions { get; } = [];

    /// <summary>Why the term cannot be used; null when it can.</summary>
    public Text? Broken { get; private set; }

    /// <summary>Reads the object that the reader stands on; leaves the reader at its end.</summary>
    public static AwsTerm Read(ref Utf8JsonReader reader, string currency)
    {
        var term = new AwsTerm();
        while (AwsOfferVisitor.NextMember(ref reader))
        {
            term.ReadMember(ref reader, currency);
        }

        return term;
    }

    private void ReadMember(ref Utf8JsonReader reader, string currency)
    {
        if (AwsOfferVisitor.Is(ref reader, "effectiveDate"u8))
        {
            EffectiveFrom = PriceDate.TryParse(AwsOfferVisitor.Scalar(ref reader));
        }
        else if (AwsOfferVisitor.Is(ref reader, "termAttributes"u8))
        {
            reader.Read();
            ReadTermAttributes(ref reader);
        }
        else if (AwsOfferVisitor.Is(ref reader, "priceDimensions"u8))
        {
            reader.Read();
            ReadDimensions(ref reader, currency);
        }
        else
        {
            AwsOfferVisitor.SkipValue(ref reader);
        }
    }

    private void ReadTermAttributes(ref Utf8JsonReader reader)
    {
        while (AwsOfferVisitor.NextMember(ref reader))
        {
            var name = reader.GetString();
            var value = AwsOfferVisitor.Scalar(ref reader);
            Lease = name == "LeaseContractLength" ? value : Lease;
            PurchaseOption = name == "PurchaseOption" ? value : PurchaseOption;
            OfferingClass = name == "OfferingClass" ? value : OfferingClass;
        }
    }

    private void ReadDimensions(ref Utf8JsonReader reader, string currency)
    {
        while (AwsOfferVisitor.NextMember(ref reader))
        {
            reader.Read();
            var raw = AwsDimension.Raw.Read(ref reader, currency);
            if (raw.TryRead(currency, out var dimension, out var problem))
            {
                Dimensions.Add(dimension);
            }
            else
            {
                Broken = problem;
            }
        }
    }
}
