using System.Text.Json.Serialization;

namespace LaborRisk.Server.Library;

/// <summary>The library's JSON, its code made when the program is built.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchForm))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(EnterpriseName))]
internal sealed partial class LibraryJson : JsonSerializerContext;
