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

variable "role_name" {
  description = "Début du nom de ses rôles."
  type        = string
  nullable    = false
}

variable "kubernetes_version" {
  description = "Version mineure de Kubernetes."
  type        = string
  default     = "1.35"
  nullable    = false

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "Une version mineure, comme 1.35."
  }
}

variable "support" {
  description = "STANDARD monte de version à la fin du support ; EXTENDED reste, contre un supplément."
  type        = string
  default     = "STANDARD"
  nullable    = false

  validation {
    condition     = contains(["STANDARD", "EXTENDED"], var.support)
    error_message = "STANDARD ou EXTENDED."
  }
}

variable "subnet_ids" {
  description = "Sous-réseaux, un par zone."
  type        = list(string)
  nullable    = false
}

variable "public_access_cidrs" {
  description = "Réseaux qui peuvent joindre l'interface du cluster depuis Internet ; aucun la laisse au réseau privé."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.public_access_cidrs : can(cidrhost(cidr, 0))])
    error_message = "Des réseaux, comme 203.0.113.0/24."
  }
}

variable "administrators" {
  description = "Rôles et utilisateurs qui administrent le cluster, en plus de qui applique ceci."
  type        = list(string)
  default     = []
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
