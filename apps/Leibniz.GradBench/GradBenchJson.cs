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
[JsonSerializable(typeof(Particle.Input), TypeInfoPropertyName = "Particle")]
[JsonSerializable(typeof(Ht.Input), TypeInfoPropertyName = "Ht")]
[JsonSerializable(typeof(Saddle.Input), TypeInfoPropertyName = "Saddle")]
internal sealed partial class GradBenchJson : JsonSerializerContext;
