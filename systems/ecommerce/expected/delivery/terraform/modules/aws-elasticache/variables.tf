variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "name" {
  description = "Nom de l'ensemble."
  type        = string
  nullable    = false
}

variable "vpc_id" {
  description = "Le réseau qui le porte."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "Sous-réseaux, un par zone."
  type        = list(string)
  nullable    = false
}

variable "clients" {
  description = "Groupes de sécurité qui peuvent se connecter, par nom de ce qu'ils couvrent."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "engine" {
  description = "redis ou valkey."
  type        = string
  default     = "redis"
  nullable    = false

  validation {
    condition     = contains(["redis", "valkey"], var.engine)
    error_message = "redis ou valkey."
  }
}

variable "node_type" {
  description = "Taille d'un nœud."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^cache\\.", var.node_type))
    error_message = "Une taille d'ElastiCache commence par cache."
  }
}

variable "shards" {
  description = "Shards ; plus d'un demande des clients qui parlent le protocole de cluster."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.shards >= 1 && var.shards <= 90
    error_message = "Quatre-vingt-dix au plus."
  }
}

variable "replicas" {
  description = "Réplicas de chaque shard."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.replicas >= 0 && var.replicas <= 5
    error_message = "Cinq au plus."
  }
}

variable "multi_az" {
  description = "Les réplicas sont dans d'autres zones."
  type        = bool
  nullable    = false
}

variable "snapshot_days" {
  description = "Jours de conservation des instantanés quotidiens ; aucun si 0."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.snapshot_days >= 0 && var.snapshot_days <= 35
    error_message = "35 jours au plus."
  }
}

variable "auth_token" {
  description = "Mot de passe du cache, en plus de TLS et du groupe de sécurité ; aucun si null. Il est gardé dans l'état."
  type        = string
  default     = null
  sensitive   = true
}

variable "log_retention_days" {
  description = "Durée de conservation des journaux, en jours."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition = contains([
      1,
      3,
      5,
      7,
      14,
      30,
      60,
      90,
      120,
      150,
      180,
      365,
      400,
      545,
      731,
      1096,
      1827,
      2192,
      2557,
      2922,
      3288,
      3653,
    ], var.log_retention_days)
    error_message = "CloudWatch ne conserve les journaux que pour certains nombres de jours."
  }
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "alarms" {
  description = "Ce qui est surveillé, par nom."
  type = map(object({
    metric    = string
    statistic = string
    threshold = number
    above     = bool
    minutes   = number
    severity  = string
  }))
  default  = {}
  nullable = false
}

variable "alarm_topic_arns" {
  description = "Qui est prévenu, par gravité."
  type        = map(string)
  default     = {}
  nullable    = false
}
