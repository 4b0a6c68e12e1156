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

variable "zones" {
  description = "Zones qui portent des brokers."
  type        = number
  nullable    = false

  validation {
    condition     = var.zones >= 2 && var.zones <= 3
    error_message = "Deux ou trois."
  }
}

variable "brokers" {
  description = "Brokers : un multiple des zones."
  type        = number
  nullable    = false

  validation {
    condition     = (var.brokers % 1) == 0 && var.brokers >= 2
    error_message = "Deux au moins."
  }
}

variable "instance_type" {
  description = "Taille d'un broker."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(kafka|express)\\.", var.instance_type))
    error_message = "Une taille de MSK commence par kafka."
  }
}

variable "kafka_version" {
  description = "Version de Kafka."
  type        = string
  default     = "3.9.x"
  nullable    = false
}

variable "storage_gb" {
  description = "Volume d'un broker."
  type        = number
  nullable    = false

  validation {
    condition     = var.storage_gb >= 1 && var.storage_gb <= 16384
    error_message = "De 1 Gio à 16 Tio."
  }
}

variable "max_storage_gb" {
  description = "Jusqu'où chaque volume grandit seul ; il ne rétrécit jamais."
  type        = number
  nullable    = false
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
