using System.Text.Json.Serialization;
using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench;

/// <summary>How the messages and the modules' inputs are read, made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Det.Input), TypeInfoPropertyName = "Det")]
[JsonSerializable(typeof(Llsq.Input), TypeInfoPropertyName = "Llsq")]
[JsonSerializable(typeof(Lse.Input), TypeInfoPropertyName = "Lse")]
[JsonSerializable(typeof(Ode.Input), TypeInfoPropertyName = "Ode")]
[JsonSerializable(typeof(Kmeans.Input), TypeInfoPropertyName = "Kmeans")]
[JsonSerializable(typeof(Gmm.Input), TypeInfoPropertyName = "Gmm")]
[JsonSerializable(typeof(Ba.Input), TypeInfoPropertyName = "Ba")]
[JsonSerializable(typeof(Lstm.Input), TypeInfoPropertyName = "Lstm")]
internal sealed partial class GradBenchJson : JsonSerializerContext;
