using System.Text.Json.Serialization;

namespace LaborRisk.Server.Http;

/// <summary>JSON of the live routes, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Answer))]
internal sealed partial class LiveJson : JsonSerializerContext;
