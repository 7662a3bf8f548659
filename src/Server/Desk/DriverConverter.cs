using System.Text.Json;
using System.Text.Json.Serialization;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;

namespace LaborRisk.Server.Desk;

/// <summary>Evidence in answers is the contract's, digit for digit.</summary>
internal sealed class DriverConverter : JsonConverter<Driver>
{
    public override Driver Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Drivers are written, never read.");

    public override void Write(Utf8JsonWriter writer, Driver value, JsonSerializerOptions options) => DriverJson.Write(writer, value);
}
