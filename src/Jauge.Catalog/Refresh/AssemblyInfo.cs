using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Jauge.Catalog.Tests")]
