namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>What PostgreSQL is on AWS, wherever it runs.</summary>
internal static class Postgres
{
    internal const int Port = 5432;

    /// <summary>The database that the first connection finds.</summary>
    internal const string Database = "app";

    /// <summary>The first user; RDS keeps "admin" for itself.</summary>
    internal const string Owner = "postgres";

    /// <summary>Supported by the community until November 2029, postgresql.org/support/versioning; by RDS and Aurora as long at
    /// least.</summary>
    internal const string Major = "17";
}
