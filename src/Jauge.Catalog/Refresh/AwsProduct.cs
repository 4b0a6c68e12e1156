namespace Jauge.Catalog.Refresh;

/// <summary>What is held of a wanted product while the terms are read.</summary>
internal sealed record AwsProduct(string Family, string InstanceType, string Meter, string Region);
