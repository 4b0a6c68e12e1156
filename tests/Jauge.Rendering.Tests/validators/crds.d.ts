// Fields of custom resources that jauge renders, with their types, as the operators' definitions have them:
// CloudNativePG main (2026-08-21), OT-CONTAINER-KIT redis-operator (2026-08-22), Kubernetes autoscaler's VPA (2026-08-22).
import type { IObjectMeta } from "@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta";

type Resources = { requests?: Record<string, string>; limits?: Record<string, string> };
type Archive = {
  destinationPath: string;
  s3Credentials?: { inheritFromIAMRole?: boolean };
  wal?: { compression?: "bzip2" | "gzip" | "lz4" | "snappy" | "xz" | "zstd" };
  data?: { compression?: "bzip2" | "gzip" | "lz4" | "snappy" };
};

export interface ICluster {
  apiVersion: "postgresql.cnpg.io/v1";
  kind: "Cluster";
  metadata: IObjectMeta;
  spec: {
    instances: number;
    inheritedMetadata?: { labels?: Record<string, string> };
    primaryUpdateStrategy?: "unsupervised" | "supervised";
    enablePDB?: boolean;
    storage?: { size?: string };
    resources?: Resources;
    affinity?: { enablePodAntiAffinity?: boolean; podAntiAffinityType?: string; topologyKey?: string };
    postgresql?: { parameters?: Record<string, string> };
    bootstrap?: { initdb?: { database?: string; owner?: string }; recovery?: { source?: string } };
    replica?: { enabled?: boolean; source: string };
    externalClusters?: { name: string; barmanObjectStore?: Archive }[];
    backup?: { retentionPolicy?: string; barmanObjectStore?: Archive };
    monitoring?: { enablePodMonitor?: boolean };
  };
}

export interface IScheduledBackup {
  apiVersion: "postgresql.cnpg.io/v1";
  kind: "ScheduledBackup";
  metadata: IObjectMeta;
  spec: {
    schedule: string;
    backupOwnerReference?: "none" | "self" | "cluster";
    cluster: { name: string };
    method?: "barmanObjectStore" | "volumeSnapshot" | "plugin";
  };
}

type RedisPart = { replicas?: number; pdb?: { enabled?: boolean; maxUnavailable?: number } };

export interface IRedisCluster {
  apiVersion: "redis.redis.opstreelabs.in/v1beta2";
  kind: "RedisCluster";
  metadata: IObjectMeta;
  spec: {
    clusterSize: number;
    clusterVersion?: string;
    persistenceEnabled?: boolean;
    kubernetesConfig: { image: string; imagePullPolicy?: string; resources?: Resources };
    redisExporter?: { enabled?: boolean; image: string };
    redisLeader?: RedisPart;
    redisFollower?: RedisPart;
    storage?: { volumeClaimTemplate?: { spec?: { accessModes?: string[]; resources?: Resources } } };
  };
}

export interface IVerticalPodAutoscaler {
  apiVersion: "autoscaling.k8s.io/v1";
  kind: "VerticalPodAutoscaler";
  metadata: IObjectMeta;
  spec: {
    targetRef: { apiVersion?: string; kind: string; name: string };
    updatePolicy?: { updateMode?: "Off" | "Initial" | "Recreate" | "InPlaceOrRecreate" | "Auto" };
    resourcePolicy?: { containerPolicies?: { containerName?: string; controlledResources?: ("cpu" | "memory")[] }[] };
  };
}

export interface IKustomization {
  apiVersion: "kustomize.config.k8s.io/v1beta1";
  kind: "Kustomization";
  resources?: string[];
  images?: { name: string; newName?: string; newTag?: string }[];
}
