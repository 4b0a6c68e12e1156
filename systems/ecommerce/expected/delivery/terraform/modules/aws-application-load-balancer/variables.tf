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

variable "target_group_name" {
  description = "Nom de ses cibles."
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

variable "internal" {
  description = "Seul le réseau le joint."
  type        = bool
  default     = false
  nullable    = false
}

variable "certificate_arn" {
  description = "Certificat, de la même région."
  type        = string
  nullable    = false
}

variable "allowed_cidrs" {
  description = "Réseaux qui peuvent se connecter."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "allowed_prefix_lists" {
  description = "Listes d'AWS dont les adresses peuvent se connecter, par ce qu'elles couvrent."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "clients" {
  description = "Groupes de sécurité qui peuvent se connecter, par nom de ce qu'ils couvrent."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "port" {
  description = "Port des cibles."
  type        = number
  nullable    = false

  validation {
    condition     = var.port >= 1 && var.port <= 65535
    error_message = "Un port."
  }
}

variable "health_path" {
  description = "Chemin qui répond quand une cible va bien."
  type        = string
  default     = "/"
  nullable    = false
}

variable "target_type" {
  description = "ip pour les pods et les tâches, instance pour les serveurs."
  type        = string
  default     = "ip"
  nullable    = false

  validation {
    condition     = contains(["ip", "instance"], var.target_type)
    error_message = "ip ou instance."
  }
}

variable "target_security_groups" {
  description = "Groupes des cibles, par nom : chacun laisse entrer le répartiteur."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "cross_zone" {
  description = "Les cibles de toutes les zones reçoivent des requêtes de chaque zone."
  type        = bool
  default     = true
  nullable    = false
}

variable "idle_seconds" {
  description = "Durée pendant laquelle une connexion peut se taire."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = var.idle_seconds >= 1 && var.idle_seconds <= 4000
    error_message = "De 1 à 4 000 secondes."
  }
}

variable "drain_seconds" {
  description = "Temps laissé à une cible qui part pour finir."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.drain_seconds >= 0 && var.drain_seconds <= 3600
    error_message = "Une heure au plus."
  }
}

variable "access_log_bucket" {
  description = "Bucket des journaux d'accès."
  type        = string
  nullable    = false
}

variable "has_firewall" {
  description = "Un pare-feu applicatif est devant."
  type        = bool
  default     = false
  nullable    = false
}

variable "web_acl_arn" {
  description = "Le pare-feu."
  type        = string
  default     = null
}

variable "deletion_protection" {
  description = "Refuse d'être supprimé."
  type        = bool
  default     = true
  nullable    = false
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
